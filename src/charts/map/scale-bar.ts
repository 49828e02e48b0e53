import { latitudeOf, pixelsOf, type Sheet, unproject } from './mercator.ts';

/** A bar that tells distances, at the lower left of a map. */
export interface ScaleBar {
  /** A round distance in kilometres, and its length in pixels at the height where the bar stands. */
  km: number;
  length: number;
  path: string;
  /** Where its words begin, in pixels. */
  x: number;
  y: number;
}

/** Measures the bar of a map: about a quarter of its width. */
export function scaleBar(sheet: Sheet): ScaleBar {
  const y = sheet.height - 14;
  const latitude = latitudeOf(unproject(sheet, [16, y])[1]);
  const across = sheet.width / 4 / pixelsOf(sheet, 1, latitude);
  const power = 10 ** Math.floor(Math.log10(across));
  const km = ([5, 2, 1].find((factor) => factor * power <= across) ?? 1) * power;
  const length = Math.round(pixelsOf(sheet, km, latitude) * 10) / 10;
  return { km, length, path: `M16,${y - 4}V${y}H${16 + length}V${y - 4}`, x: 22 + length, y };
}
