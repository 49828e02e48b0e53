import type { Position } from 'unist';
import { didYouMean, nearest } from '../../model/nearest.ts';
import type { Attribute, Attributes } from '../body.ts';
import { type AttributeSpec, DIRECTIVES, type DirectiveSpec } from '../directives.ts';
import type { DirectiveName, WrittenAttribute } from '../nodes.ts';
import { spanOf } from '../places.ts';

/** Told of each attribute that a directive does not accept. */
export type ReportAttribute = (message: string, hint: string, position: Position) => void;

/**
 * The attributes of a directive by name, after comparing them with the table of directives. What is wrong is reported;
 * of a repeated attribute the first counts, unknown ones are left out.
 */
export function acceptAttributes(
  name: DirectiveName,
  written: readonly WrittenAttribute[],
  directive: Position,
  report: ReportAttribute,
): Attributes {
  const spec = DIRECTIVES[name];
  const accepted: Record<string, Attribute> = Object.create(null);
  const positions = new Map<string, Position>();
  for (const { name: key, value, position } of written) {
    const known = Object.hasOwn(spec.attributes, key) ? spec.attributes[key] : undefined;
    if (/^[#.]/.test(key)) {
      report(
        `unexpected “${key}” in ${spec.marker}${name}, expected only attributes such as name=value`,
        'Ids and classes are set by the site. Take it out.',
        position,
      );
    } else if (!known) {
      const meant = reportUnknown(name, spec, key, position, report);
      // What was meant is not told to be missing as well.
      if (meant !== undefined && !positions.has(meant)) positions.set(meant, position);
    } else if (accepted[key]) {
      report(
        `unexpected second attribute “${key}” in ${spec.marker}${name}, expected it once`,
        'Keep one of the two; several values go into one, parted by spaces.',
        position,
      );
    } else {
      positions.set(key, position);
      accepted[key] = { value, span: spanOf(position) };
      checkValue(key, value, known, position, report);
    }
  }
  checkTogether(name, spec, positions, directive, report);
  return accepted;
}

function reportUnknown(
  name: DirectiveName,
  spec: DirectiveSpec,
  key: string,
  position: Position,
  report: ReportAttribute,
): string | undefined {
  const names = Object.keys(spec.attributes);
  const meant = nearest(key, names);
  const near = didYouMean(meant);
  report(
    `unexpected attribute “${key}” in ${spec.marker}${name}, expected one of ${names.join(', ')}`,
    near || `See the reference for what ${spec.marker}${name} takes, for example ${spec.example}.`,
    position,
  );
  return meant;
}

function checkValue(
  key: string,
  value: string,
  spec: AttributeSpec,
  position: Position,
  report: ReportAttribute,
): void {
  const example = `Write it like this: ${spec.example}.`;
  if (spec.bare === 'only') {
    if (value !== '')
      report(`unexpected value “${value}” of attribute “${key}”, expected it without one`, example, position);
  } else if (value.trim() === '') {
    if (spec.bare !== 'also')
      report(`unexpected attribute “${key}” without a value, expected ${key}=…`, example, position);
  } else if (spec.values && !spec.values.includes(value)) {
    const near = didYouMean(nearest(value, spec.values));
    report(
      `unexpected value “${value}” of attribute “${key}”, expected one of ${spec.values.join(', ')}`,
      near || example,
      position,
    );
  } else if (spec.pattern && !spec.pattern.test.test(value)) {
    report(
      `unexpected value “${value}” of attribute “${key}”, expected ${spec.pattern.words}`,
      example,
      position,
    );
  }
}

function checkTogether(
  name: DirectiveName,
  spec: DirectiveSpec,
  written: ReadonlyMap<string, Position>,
  directive: Position,
  report: ReportAttribute,
): void {
  const called = `${spec.marker}${name}`;
  for (const key of spec.required) {
    if (!written.has(key))
      report(`“${key}” is missing in ${called}, expected ${key}=…`, exampleOf(spec, key), directive);
  }
  if (!spec.forms) return;
  const keys = spec.forms.map((form) => form.key);
  const [form, other] = spec.forms.filter(({ key }) => written.has(key));
  if (!form) {
    report(
      `unexpected ${called} that does not say what it rests on, expected one of ${keys.join(', ')}`,
      `For example ${spec.example}.`,
      directive,
    );
    return;
  }
  if (other) {
    report(
      `unexpected ${called} that rests on both “${form.key}” and “${other.key}”, expected one of them`,
      'It rests on one thing. Write a second one for the second basis.',
      written.get(other.key) ?? directive,
    );
    return;
  }
  for (const key of form.needs ?? []) {
    if (!written.has(key))
      report(
        `“${key}” is missing in ${called} with “${form.key}”, expected ${key}=…`,
        exampleOf(spec, key),
        directive,
      );
  }
  const choice = form.oneOf?.filter((key) => written.has(key));
  if (form.oneOf && choice?.length !== 1) {
    const seen = choice?.length === 0 ? 'neither' : 'both';
    report(
      `unexpected ${called} with “${form.key}” and ${seen} of ${form.oneOf.map((key) => `“${key}”`).join(' and ')}, expected one of them`,
      form.oneOf.map((key) => exampleOf(spec, key)).join(' '),
      written.get(choice?.[1] ?? '') ?? directive,
    );
  }
  const fitting = [form.key, ...(form.oneOf ?? []), ...(form.needs ?? []), ...form.allows];
  for (const [key, position] of written) {
    const beside = spec.only?.[key];
    if (!fitting.includes(key)) {
      report(
        `unexpected attribute “${key}” beside “${form.key}”, expected ${fitting.slice(1).join(', ') || 'nothing else'}`,
        'Take one of the two out.',
        position,
      );
    } else if (beside !== undefined && !written.has(beside)) {
      report(
        `unexpected attribute “${key}” without “${beside}”, expected both`,
        `It belongs to “${beside}”. ${exampleOf(spec, beside)}`,
        position,
      );
    }
  }
}

function exampleOf(spec: DirectiveSpec, key: string): string {
  const attribute = spec.attributes[key];
  return attribute ? `${attribute.description} For example ${attribute.example}.` : '';
}
