/**
 * What somebody copies to show a chart in a page of their own.
 * @param height pixels that are enough at any width; where the script is not let in, the frame keeps them
 * @param script address of what gives the frame the height of what is in it: see src/client/embed.ts
 */
export function embedSnippet(address: string, title: string, height: number, script: string): string {
  return `<iframe src="${address}" title="${escapeAttribute(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe><script src="${script}" async></script>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
