/** Size in pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/**
 * Size of a PNG, GIF, JPEG, WebP or SVG picture, read from its header; undefined for anything else or a broken file.
 * Layouts as in the PNG specification (IHDR), GIF89a, ITU T.81 (SOFn), RFC 9649 (VP8, VP8L, VP8X) and SVG 2 (viewBox).
 */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = read(view, bytes);
  return found && found.width > 0 && found.height > 0 ? found : undefined;
}

function read(view: DataView, bytes: Uint8Array): ImageSize | undefined {
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) {
    return bytes.length < 24 ? undefined : { width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (starts(bytes, 'GIF8')) {
    return bytes.length < 10
      ? undefined
      : { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpeg(view, bytes);
  if (starts(bytes, 'RIFF') && starts(bytes.subarray(8), 'WEBP')) return webp(view, bytes);
  return svg(Buffer.from(bytes.subarray(0, SVG_HEAD)).toString('utf8'));
}

function starts(bytes: Uint8Array, mark: string): boolean {
  if (bytes.length < mark.length) return false;
  for (let at = 0; at < mark.length; at++) if (bytes[at] !== mark.charCodeAt(at)) return false;
  return true;
}

/** Segment by segment to the frame header; all markers C0 to CF but C4, C8 and CC are frame headers. */
function jpeg(view: DataView, bytes: Uint8Array): ImageSize | undefined {
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // Markers without content: restart marks and TEM.
    const bare = (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;
    at += bare ? 2 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function webp(view: DataView, bytes: Uint8Array): ImageSize | undefined {
  if (bytes.length < 30) return undefined;
  const chunk = bytes.subarray(12);
  if (starts(chunk, 'VP8 ')) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (starts(chunk, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!starts(chunk, 'VP8X')) return undefined;
  const three = (at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  return { width: three(24) + 1, height: three(27) + 1 };
}

/** Where the svg element is looked for. */
const SVG_HEAD = 8192;

function svg(head: string): ImageSize | undefined {
  const tag = /<svg\b[^>]*>/i.exec(head)?.[0];
  if (tag === undefined) return undefined;
  const width = length(tag, 'width');
  const height = length(tag, 'height');
  if (width !== undefined && height !== undefined) return { width, height };
  const box = /\bviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']/.exec(tag);
  return box ? { width: Math.round(Number(box[1])), height: Math.round(Number(box[2])) } : undefined;
}

function length(tag: string, name: string): number | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(tag);
  return found ? Math.round(Number(found[1])) : undefined;
}
