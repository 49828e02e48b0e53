import { describe, expect, test } from 'vitest';
import { countsIn } from '../../src/import/text/counts.ts';

/** What is found in a sentence, as “killed 4”. */
function found(sentence: string): string[] {
  return countsIn(sentence, /\p{Script=Arabic}/u.test(sentence) ? 'ar' : 'en').map(
    ({ field, value }) => `${field} ${value}`,
  );
}

describe('a toll that is told in parts', () => {
  test.each([
    ['Three soldiers and two policemen were killed in Kirkuk on Monday.', ['killed 5']],
    ['Three soldiers, two policemen and a civilian were killed.', ['killed 6']],
    ['At least 10 soldiers and 3 officers died.', ['killed 13+']],
    ['Gunmen killed three soldiers and two policemen.', ['killed 5']],
    ['Ten militants and two soldiers were killed.', ['killed 2']],
    ['Two cars and three houses were burned and five people were killed.', ['killed 5']],
    ['The blast killed or wounded 15 people.', []],
    ['10 were wounded and 2 missing.', ['wounded 10']],
    ['Five were killed and three detained.', ['killed 5']],
    ['3 PMF killed, 2 WIA and 4 officers KIA near Jalawla', ['killed 3', 'wounded 2', 'killed 4']],
    ['قتل ما لا يقل عن عشرين شخصا.', ['killed 20+']],
  ])('is added up, or left: %s', (sentence, expected) => expect(found(sentence)).toEqual(expected));

  test.each([
    'Nearly ten soldiers and three officers died.',
    'Three soldiers and at least two policemen were killed.',
    '3 soldiers and 4 civilians wounded in blast.',
    'قتل ثلاثة جنود وشرطيان في ديالى.',
  ])('is not taken for its last part: %s', (sentence) => {
    const language = /\p{Script=Arabic}/u.test(sentence) ? 'ar' : 'en';
    expect(countsIn(sentence, language).map(({ doubt }) => doubt)).toEqual(['beside']);
  });
});

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
    ['Two militants killed "a traitor".', []],
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
    ['Five fighters killed thwarting an assault', ['killed 5']],
    ['Nine killed south of Northford in bombing', ['killed 9']],
    ['Town hit as 24 killed nationwide', ['killed 24']],
    ['Suicide bomber kills four as 11 die in unrest', ['killed 4', 'killed 11']],
    ['Gunmen kill three abducted policemen', ['killed 3']],
    ["Forces 'kill 10 militants' in Northford", ['perpetratorsKilled 10']],
    ['Ten killed as militants seize villages', ['killed 10']],
    ['أربعة مدنيين قتلوا في كركوك', ['killed 4']],
    ['قتل خمسة مدنيين وأصيب ثلاثة', ['killed 5', 'wounded 3']],
  ])('and these are: %s', (sentence, expected) => expect(found(sentence)).toEqual(expected));
});

test('the words of a number are those of the report', () => {
  const [both] = countsIn('Gunmen killed a judge, 61, and his son.', 'en');
  expect(both?.words).toBe('a judge, 61, and his son');
});

describe('years, ages, rates, weapons, houses and animals are no tolls', () => {
  test.each([
    'A 2019 bombing killed dozens in Kirkuk.',
    'The 2017 battle killed many.',
    'Since 2014 killed civilians have been counted.',
    'Between 2014 and 2017 militants killed many.',
    'In 2019 people were killed here.',
    'A car bomb killed Mohammed Ali, 34, in Kirkuk.',
    'Gunmen killed Ali Hassan, 45, a teacher.',
    'A bomb killed Ali, aged 34.',
    'A bomb wounded Ahmed, 34, and Omar, 25, on Monday.',
    'Gunmen killed Sara Ahmed (34) in Kirkuk.',
    'The attack wounded Ali, 7.',
    'Children under five were killed.',
    'Three car bombs killed dozens.',
    'Two bombs killed no one.',
    'Militants killed 12 cows.',
    'Gunmen killed guards at two houses.',
    '10,5 people per 100,000 were killed.',
    '10.5 people per 100 000 were killed.',
    'The militants killed 100 000 people.',
    'One in 10 people were killed.',
    'Militants kill 5 people a day.',
    'قتلت ثلاث سيارات مفخخة العشرات',
    'قتل العشرات في انفجار ثلاث عبوات',
    'قتل محمد علي (34 عاما) في كركوك',
    'قتل 12 رأس غنم',
  ])('%s', (sentence) => expect(found(sentence)).toEqual([]));

  test.each([
    ['Gunmen killed a judge, 61, and his son, 12.', ['killed 2']],
    ['At least 2000 people were killed.', ['killed 2000+']],
    ['A bomb killed 1950 civilians.', ['killed 1950']],
    ['In 2014 militants killed 300 people.', ['killed 300']],
    ['Ten killed, 34 wounded.', ['killed 10', 'wounded 34']],
    ['The death toll rose to 34, police said.', ['killed 34']],
    ['The bomb killed five, three of them children.', ['killed 5']],
    ['Ten were wounded and two of them died.', ['wounded 10', 'killed 2']],
    ['Gunmen killed 12 bomb disposal experts.', ['killed 12']],
    ['Two car drivers were killed.', ['killed 2']],
    ['Rockets hit 3 houses, killing 5.', ['killed 5']],
    ['Militants killed five people a day after the vote.', ['killed 5']],
    ['أدى انفجار ثلاث سيارات مفخخة إلى مقتل عشرة', ['killed 10']],
  ])('and these are: %s', (sentence, expected) => expect(found(sentence)).toEqual(expected));
});

/** What is found in a sentence and why it is not filled in, as “killed 4, among”. */
function doubted(sentence: string): string[] {
  return countsIn(sentence, /\p{Script=Arabic}/u.test(sentence) ? 'ar' : 'en').map(
    ({ field, value, doubt }) => `${field} ${value}${doubt ? `, ${doubt}` : ''}`,
  );
}

describe('attackers are kept apart from the killed', () => {
  test.each([
    ['Six people, including two suicide bombers, were killed.', ['killed 6, among']],
    ['The blast left 4 dead, including 2 attackers.', ['killed 4, among']],
    ['Clashes left 12 people dead, most of them militants.', ['killed 12, among']],
    ['Eight people died, four of whom were ISIS fighters.', ['killed 8, among']],
    ['A suicide bomber killed five people, including himself.', ['killed 5, among']],
    ['Eight people were killed: three militants and five soldiers.', ['killed 8, among']],
    ['The bomber was among the five dead.', ['killed 5, among']],
    ['Among the 12 dead were two attackers.', ['killed 12, among']],
    ['Of the nine people killed, three were militants.', ['killed 9, among']],
    ['The toll rose to 7, including the attacker.', ['killed 7, among']],
    ['Seven died, including three policemen, two civilians and an attacker.', ['killed 7, among']],
    ['مقتل 7 أشخاص بينهم 3 مسلحين', ['killed 7, among']],
    ['مقتل سبعة بينهم انتحاري', ['killed 7, among']],
    ['Three of the five attackers were killed.', ['perpetratorsKilled 3']],
    ['Two of the three gunmen were shot dead.', ['perpetratorsKilled 2']],
    ['One of the five attackers was killed.', []],
    ['Two of the dead were gunmen.', []],
    ['Three of them were killed.', ['killed 3, whose']],
    ['قتل ثلاثة مسلحين في كركوك', ['perpetratorsKilled 3']],
    ['مقتل 5 من عناصر داعش', ['perpetratorsKilled 5']],
    ['Gunmen killed Ali and five policemen.', ['killed 5, beside']],
    ['The mayor and five policemen were killed.', ['killed 5, beside']],
  ])('%s', (sentence, expected) => expect(doubted(sentence)).toEqual(expected));

  test.each([
    ['Six people, including three children, were killed by gunmen.', ['killed 6']],
    ['Seven people, including two policemen, were killed when gunmen opened fire.', ['killed 7']],
    ['Six people were killed, including a policeman, when militants attacked.', ['killed 6']],
    ['Seven people died in an attack by militants.', ['killed 7']],
    ['Ten people were killed, most of them women, in an attack claimed by militants.', ['killed 10']],
    ['The bomb exploded and five policemen were killed.', ['killed 5']],
    ['The bomber and five policemen were killed.', ['killed 5']],
    ['Gunmen opened fire and five people were killed.', ['killed 5']],
    ['مقتل 7 أشخاص بينهم 3 أطفال', ['killed 7']],
    ['مقتل خمسة عناصر من الشرطة', ['killed 5']],
  ])('none is among: %s', (sentence, expected) => expect(doubted(sentence)).toEqual(expected));
});

describe('what is said of attackers is of no others', () => {
  test.each([
    ['Two attackers were killed and one wounded.', ['perpetratorsKilled 2', 'wounded 1, attackers']],
    ['Two gunmen were killed, and one was injured.', ['perpetratorsKilled 2', 'wounded 1, attackers']],
    ['Two attackers were wounded and one killed.', ['wounded 2, attackers', 'perpetratorsKilled 1']],
    ['Police killed two gunmen and wounded three.', ['perpetratorsKilled 2', 'wounded 3, attackers']],
    ['An attacker was killed and two were wounded.', ['perpetratorsKilled 1', 'wounded 2, attackers']],
    ['Two attackers were killed and three others hurt.', ['perpetratorsKilled 2', 'wounded 3, whose']],
    ['Two militants were wounded.', ['wounded 2, attackers']],
    ['A militant was wounded.', ['wounded 1, attackers']],
    ['إصابة ثلاثة مسلحين', ['wounded 3, attackers']],
    ['Brigade 30 killed an ISIS leader.', ['perpetratorsKilled 1']],
    ['Soldiers killed a senior Islamic State commander.', ['perpetratorsKilled 1']],
    ['Police killed a leader of ISIS in Kirkuk.', ['perpetratorsKilled 1']],
    ['A militant leader was shot dead.', ['perpetratorsKilled 1']],
    ['Two ISIS leaders were killed.', ['perpetratorsKilled 2']],
    ['Two gunmen were killed and five people were wounded.', ['perpetratorsKilled 2', 'wounded 5']],
    ['Two gunmen were killed and five policemen wounded.', ['perpetratorsKilled 2', 'wounded 5']],
    ['Two gunmen killed a policeman and wounded three.', ['killed 1', 'wounded 3']],
    ['Four policemen were killed and two wounded.', ['killed 4', 'wounded 2']],
    ['A tribal leader was killed.', ['killed 1']],
    ['An ISIS member and two policemen were killed.', ['killed 2']],
  ])('%s', (sentence, expected) => expect(doubted(sentence)).toEqual(expected));

  test('a number without a noun may be of the attackers of the sentence before', () => {
    expect(countsIn('Three were wounded.', 'en', 'perpetratorsKilled')).toMatchObject([{ doubt: 'whose' }]);
    expect(countsIn('Three people were wounded.', 'en', 'perpetratorsKilled')[0]?.doubt).toBeUndefined();
  });
});
