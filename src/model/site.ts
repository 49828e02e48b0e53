import { z } from 'zod';
import { isId, language, pathOrUrl, text, webUrl } from './text.ts';

const CONTACT = /^(?:[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+|https?:\/\/[^\s/\\]\S*|mailto:\S+)$/;

const vocabularyList = z.record(
  z.string().refine(isId, {
    error: (i) =>
      `unexpected “${String(i.input).slice(0, 60)}”, expected an id of lower-case letters, digits and hyphens`,
    params: { rule: 'id-malformed' },
  }),
  text,
);

/** One site's settings: content/site.yaml. */
export const siteSchema = z
  .strictObject({
    title: text.meta({ description: 'Name of the site.', examples: ['Example Monitor'] }),
    description: text.meta({
      description: 'What it is, in one or two sentences.',
      examples: ['What is known about attacks around Example.'],
    }),
    url: webUrl.meta({ description: 'Origin it is published at.', examples: ['https://example.org'] }),
    base: z
      .string()
      .regex(/^\/([A-Za-z0-9._~-]+\/?)*$/)
      .optional()
      .meta({ description: 'Path it is published under.', examples: ['/', '/sourcebook/'] }),
    languages: z
      .array(language)
      .min(1)
      .meta({ description: 'Languages; the first is the site’s own.', examples: [['en', 'ar']] }),
    publisher: text.meta({ description: 'Who publishes it.', examples: ['Example Desk'] }),
    licence: text.meta({ description: 'Licence of its texts and data.', examples: ['CC BY 4.0'] }),
    contact: z
      .string()
      .regex(CONTACT)
      .optional()
      .meta({
        description: 'Where errors can be reported: a mail address or a web address.',
        examples: ['https://example.org/contact', 'desk@example.org'],
      }),
    navigation: z
      .array(
        z.strictObject({
          label: text.meta({ description: 'What the link says.', examples: ['Method'] }),
          href: pathOrUrl.meta({ description: 'Address of a page.', examples: ['/articles/one/'] }),
        }),
      )
      .optional()
      .meta({
        description: 'Links of the page head.',
        examples: [[{ label: 'Method', href: '/articles/one/' }]],
      }),
    vocabulary: z
      .strictObject({
        kinds: vocabularyList
          .optional()
          .meta({ description: 'Kinds of incident: id to label.', examples: [{ ambush: 'Ambush' }] }),
        targets: vocabularyList
          .optional()
          .meta({ description: 'Kinds of target: id to label.', examples: [{ police: 'The police' }] }),
        topics: z
          .record(text, text)
          .optional()
          .meta({
            description:
              'What topics of articles are called where that is not what the articles say, as in another language: topic to name.',
            examples: [{ Iraq: 'العراق' }],
          }),
      })
      .optional()
      .meta({
        description: 'Words for kinds of incident, kinds of target and topics: id to label.',
        examples: [{ kinds: { ambush: 'Ambush' }, targets: { police: 'The police' } }],
      }),
    policy: z
      .strictObject({
        sourcePages: z.enum(['all', 'shared']).optional().meta({
          description: 'all: each source has a page; shared: only those that more than one record cites.',
        }),
        bareFigures: z
          .enum(['error', 'warn', 'off'])
          .optional()
          .meta({ description: 'How a number without a receipt is taken.' }),
        victimNames: z
          .enum(['publish', 'withhold'])
          .optional()
          .meta({ description: 'Whether names of private victims are published.' }),
        sharePictures: z.enum(['site', 'articles', 'all']).optional().meta({
          description:
            'site: one picture for sharing stands for all pages; articles: each article has its own, with its first chart; all: incidents and events have theirs too, which takes the first build about a minute for 3,000 of them.',
        }),
        archivedCopies: z.enum(['warn', 'off']).optional().meta({
          description:
            'Whether a cited source without an archived copy is told: warn: always; off: never; left out: where sourcebook links has looked at the address.',
        }),
        fewestOrigins: z
          .int()
          .min(1)
          .optional()
          .meta({
            description: 'Independent origins that “confirmed” asks for on this site; at least 2.',
            examples: [3],
          }),
      })
      .optional()
      .meta({
        description: 'What the site insists on.',
        examples: [{ bareFigures: 'error', sourcePages: 'shared' }],
      }),
    admin: z
      .strictObject({
        backend: z
          .strictObject({
            name: z
              .enum(['github', 'gitlab', 'bitbucket', 'gitea', 'forgejo', 'git-gateway'])
              .meta({ description: 'Where the repository lies.' }),
            repo: text.optional().meta({
              description: 'The repository, as owner/name; git-gateway needs none.',
              examples: ['example-desk/example-monitor'],
            }),
            branch: text
              .optional()
              .meta({ description: 'The branch that is edited; main if left out.', examples: ['main'] }),
            baseUrl: webUrl.optional().meta({
              description: 'Address of the server that signs editors in, if not the host’s own.',
              examples: ['https://sign-in.example.org'],
            }),
          })
          .meta({
            description: 'The repository that editors sign in to.',
            examples: [{ name: 'github', repo: 'example-desk/example-monitor', branch: 'main' }],
          }),
      })
      .optional()
      .meta({
        description: 'Turns on the page /admin/, on which entries are edited in forms (Decap CMS).',
        examples: [{ backend: { name: 'github', repo: 'example-desk/example-monitor', branch: 'main' } }],
      }),
  })
  .meta({ title: 'Site', description: 'The settings of a site.' });

/** The texts of a site in another language: content/site.<lang>.yaml. What is left out stays in the site’s own. */
export const siteTextsSchema = siteSchema
  .pick({
    title: true,
    description: true,
    publisher: true,
    licence: true,
    navigation: true,
    vocabulary: true,
  })
  .partial();

/** The texts of a site in another language after reading. */
export type SiteTextsInput = z.output<typeof siteTextsSchema>;

/** A site's settings after reading. */
export type SiteInput = z.output<typeof siteSchema>;
