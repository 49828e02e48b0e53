import { describe, expect, test } from 'vitest';
import { countsIn } from '../../src/import/text/counts.ts';

/** What is found in a sentence, as “killed 4”. */
function found(sentence: string): string[] {
  return countsIn(sentence, /\p{Script=Arabic}/u.test(sentence) ? 'ar' : 'en').map(
    ({ field, value }) => `${field} ${value}`,
  );
}

describe('those who kill are not the dead', () => {
  test.each([
    ['Two gunmen killed a policeman in Kirkuk on Tuesday.', ['killed 1']],
    ['Three militants shot dead five villagers in Kirkuk.', ['killed 5']],
    ['Four attackers on motorcycles killed nine villagers in Kirkuk, police said.', ['killed 9']],
    ['Two gunmen wounded a policeman.', ['wounded 1']],
    ['Two gunmen killed police officers in Kirkuk.', []],
    ['Five men armed with rifles abducted a farmer.', ['abducted 1']],
    ['Two gunmen have killed a judge.', ['killed 1']],
    ['After a bombing that killed three, two gunmen killed a judge.', ['killed 3', 'killed 1']],
    ['Two gunmen killed at least five people.', ['killed 5+']],
    ['Two gunmen who killed a judge fled.', ['killed 1']],
    ['Police killed two gunmen who had wounded a soldier.', ['perpetratorsKilled 2', 'wounded 1']],
    ['Two gunmen killed and wounded several people.', []],
    ['Two soldiers killed themselves.', []],
    ['Two gunmen killed on Tuesday a policeman in Kirkuk.', []],
    ['Two gunmen killed sleeping villagers.', []],
    ['Two snipers injured over 20 protesters.', ['wounded 21+']],
    ['Two roadside bombs killed five soldiers.', ['killed 5']],
    ['Five policemen were killed by two gunmen.', ['killed 5']],
    ['Three officers were injured while two gunmen escaped.', ['wounded 3']],
    ['Twelve people were killed or wounded', []],
    ['قتل مسلحان شرطياً', []],
    ['قتل ثلاثة مسلحين خمسة مدنيين', ['killed 5']],
    ['قتل ثلاثة مسلحين شرطيا في كركوك', []],
    ['ثلاثة مسلحين قتلوا خمسة مدنيين', ['killed 5']],
    ['ثلاثة مسلحين قتلوا شرطيا', []],
    ['خطف خمسة مسلحين مزارعا', []],
    ['قتل شرطي على يد ثلاثة مسلحين', []],
  ])('%s', (sentence, expected) => expect(found(sentence)).toEqual(expected));

  test.each([
    ['Two gunmen killed in Kirkuk clash', ['perpetratorsKilled 2']],
    ['Two militants killed, police say', ['perpetratorsKilled 2']],
    ['Ten killed when a bomb exploded', ['killed 10']],
    ['Ten people wounded late on Tuesday', ['wounded 10']],
    ['Two soldiers shot dead in Kirkuk', ['killed 2']],
    ['Six people killed this week', ['killed 6']],
    ['Six civilians who were killed in the attack were buried.', ['killed 6']],
    ['Three civilians have been killed', ['killed 3']],
    ['The 12 killed included five children.', ['killed 12']],
    ['Officials report 23 injured, including 4 children, between 9 and 11 May.', ['wounded 23']],
    ['Seven abducted, three freed', ['abducted 7']],
    ['The attack left three policemen dead and four wounded.', ['killed 3', 'wounded 4']],
    ['أربعة مدنيين قتلوا في كركوك', ['killed 4']],
    ['قتل خمسة مدنيين وأصيب ثلاثة', ['killed 5', 'wounded 3']],
  ])('and these are: %s', (sentence, expected) => expect(found(sentence)).toEqual(expected));
});
