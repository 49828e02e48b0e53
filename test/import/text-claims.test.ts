import { describe, expect, test } from 'vitest';
import { isWhenSaid, speakersIn } from '../../src/import/text/speakers.ts';
import { claimantIn, voiceOf } from '../../src/import/text/words.ts';

const GROUP = [{ words: 'Islamic State' }];

describe('what those say who may have done it is their word', () => {
  test.each([
    'Islamic State boasted of killing 12 policemen in Kirkuk on Tuesday.',
    'Islamic State took credit for killing 12 policemen.',
    'In a statement on Telegram, the militants boasted of killing 12 policemen.',
    'Islamic State bragged about killing 12 policemen.',
    'Islamic State gloated over the killing of 12 policemen.',
    'The jihadists admitted killing 12 policemen.',
    'Islamic State accepted responsibility for the deaths of 12 policemen.',
    'Responsibility for killing 12 policemen was taken by Islamic State.',
    'تبنى تنظيم داعش قتل 12 شرطيا في كركوك',
    'أعلن تنظيم داعش مسؤوليته عن مقتل 12 شرطيا',
    'وتبنى التنظيم في بيان له مقتل 12 شرطيا',
  ])('and a claim: %s', (sentence) => {
    expect(voiceOf(sentence, GROUP)).toBe('claim');
    expect(claimantIn(sentence, GROUP)).toBeDefined();
  });

  test.each([
    'In a video released by Islamic State, 12 policemen were killed.',
    'The militants hailed the killing of 12 policemen.',
    'Islamic State released footage of the killing of 12 policemen.',
    'A video posted by the jihadists shows 12 policemen being killed.',
    'Twelve policemen were killed, Islamic State announced via Amaq.',
    'Twelve policemen were killed, the group wrote on Telegram.',
    'Militants on their channel celebrated the killing of 12 policemen.',
    'Islamic State credited its fighters with killing 12 policemen.',
    'IS says it is behind two blasts that killed 21.',
    'Islamic State asserted that it killed 12 policemen.',
    'Islamic State alleged that 12 policemen were killed.',
    'A statement from the militants put the number of dead at 12.',
    'Islamic State vowed revenge and posted images of 12 dead policemen.',
    'تباهى تنظيم داعش بقتل 12 شرطيا',
    'وتفاخر التنظيم بقتل 12 شرطيا',
    'نشر تنظيم داعش تسجيلا مصورا لقتل 12 شرطيا',
    'زعم تنظيم داعش مقتل 12 شرطيا',
    'ادعى التنظيم قتل 12 شرطيا',
    'أقر تنظيم داعش بقتل 12 شرطيا',
    'أعلن التنظيم عبر وكالة أعماق مقتل 12 شرطيا',
  ])('%s', (sentence) => expect(voiceOf(sentence, GROUP)).toBe('claim'));

  test.each([
    ['The army boasted of killing 12 militants.', 'other'],
    ['The police hailed the killing of 12 militants.', 'other'],
    ['Police took credit for killing 12 militants.', 'other'],
    ['Police released footage of the killing of 12 policemen by Islamic State.', 'other'],
    ['In a video released by the ministry, 12 militants were killed.', 'other'],
    ['Police said Islamic State had boasted of killing 12 policemen.', 'other'],
    ['Nobody took credit for the attack that killed 12.', 'none'],
    ['No group boasted of killing the 12 policemen.', 'none'],
    ['Islamic State has not taken credit for the killing.', 'none'],
    ['Islamic State killed 12 policemen in Kirkuk.', 'none'],
    ['Islamic State took over a post, and 12 policemen were killed.', 'none'],
    ['Twelve policemen were killed by militants who posted as soldiers.', 'none'],
    ['Residents celebrated after 12 militants were killed.', 'none'],
    ['The 12 policemen, hailed as heroes, were killed by Islamic State.', 'none'],
    ['Militants were hailed by villagers.', 'none'],
    ['Islamic State seized the town and declared a caliphate.', 'none'],
    ['Militants asserted control over the town.', 'none'],
    ['The group distributed leaflets in Kirkuk.', 'none'],
    ['Militants admitted to hospital died of their wounds.', 'none'],
    ['تبنت الحكومة مشروعا', 'none'],
    ['تبنى البرلمان قرارا بعد مقتل 12 شرطيا', 'none'],
    ['لم يتبن أي تنظيم قتل 12 شرطيا', 'none'],
  ])('and no claim: %s', (sentence, voice) => expect(voiceOf(sentence, GROUP)).toBe(voice));

  test('who speaks is named without the words around', () => {
    expect(speakersIn('In a video released by Islamic State, 12 died.').map(({ name }) => name)).toEqual([
      'Islamic State',
    ]);
    expect(claimantIn('وتبنى التنظيم في بيان له مقتل 12 شرطيا')).toBe('التنظيم');
  });

  test('when they boasted is when it was said', () => {
    const sentence = 'Islamic State boasted on Tuesday of killing 12 policemen.';
    expect(isWhenSaid({ sentence, words: 'on Tuesday' })).toBe(true);
  });
});
