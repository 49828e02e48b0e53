/** Twice as many pixels as the drawing has, for sharp screens and print. */
const SCALE = 2;

/** Offers a chart as PNG, made here from its SVG file when asked for: no build has to draw pictures that nobody takes. */
export function startPicture(button: HTMLButtonElement): void {
  const source = button.dataset.png;
  if (source === undefined) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const image = new Image();
    image.addEventListener('load', () => {
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth * SCALE;
      canvas.height = image.naturalHeight * SCALE;
      canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((blob) => {
        if (blob) save(blob, button.dataset.name ?? 'chart.png');
      }, 'image/png');
    });
    image.src = source;
  });
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
