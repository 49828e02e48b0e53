/*
 * The page of a chart that stands in somebody’s frame says how high it is, at first and whenever that changes, so that the frame
 * need have neither a bar to scroll nor a hole: what listens is `/embed/fit.js`, see src/publish/embed-script.ts.
 */
if (parent !== window)
  new ResizeObserver(() => {
    parent.postMessage({ sourcebookHeight: Math.ceil(document.body.offsetHeight) }, '*');
  }).observe(document.body);
