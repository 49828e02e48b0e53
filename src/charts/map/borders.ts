import type { Feature, FeatureCollection, GeoJsonProperties, Geometry, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };

// Natural Earth 1:50m by way of world-atlas: countries only, public domain.
const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>;

/** The countries of the world as polygons. */
export const COUNTRIES: Feature<Geometry, GeoJsonProperties>[] = (
  feature(topology, topology.objects.countries) as FeatureCollection
).features;

/** The borders between countries, each line once. */
export const BORDERS: MultiLineString = mesh(topology, topology.objects.countries, (a, b) => a !== b);
