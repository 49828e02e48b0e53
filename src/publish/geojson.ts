import type { FlatIncident } from './flat.ts';

/**
 * Incidents as a GeoJSON FeatureCollection (RFC 7946), a feature to a line. One without coordinates has no geometry: it
 * is left off the map, not out of the data.
 */
export function geojson(rows: readonly FlatIncident[]): string {
  const features = rows.map(({ lat, lon, ...properties }) => {
    const placed = lat !== null && lon !== null;
    return JSON.stringify({
      type: 'Feature',
      id: properties.id,
      geometry: placed ? { type: 'Point', coordinates: [lon, lat] } : null,
      properties,
    });
  });
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}
