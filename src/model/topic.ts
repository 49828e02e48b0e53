/**
 * The part of an address that stands for a topic: lower case, letters and digits of any script kept, hyphens between them.
 * Topics that differ in nothing else are one topic. Undefined for a topic with neither letter nor digit.
 */
export function topicSlug(topic: string): string | undefined {
  const slug = topic
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? undefined : slug;
}

/** What a topic is called on a site: what its list says for that topic, however it is spelt, or the topic itself. */
export function topicName(topic: string, names: Readonly<Record<string, string>> = {}): string {
  const slug = topicSlug(topic);
  return Object.entries(names).find(([key]) => key === topic || topicSlug(key) === slug)?.[1] ?? topic;
}

/** Path of the feed of a topic, without base; `prefix` is the path of a language’s edition, as `/ar`. */
export function topicFeedPath(slug: string, prefix = ''): string {
  return `${prefix}/topics/${slug}/feed.xml`;
}
