import { expect, test } from 'vitest';
import { languageOf } from '../../src/import/text/language.ts';

test.each([
  'Cinq personnes ont été tuées dans un attentat à Kirkouk lundi, selon la police.',
  'Fünf Menschen wurden am Montag bei einem Anschlag in Kirkuk getötet, teilte die Polizei mit.',
  'Al menos cinco personas murieron el lunes en un atentado en Kirkuk, según la policía.',
  'Cinque persone sono state uccise lunedì in un attentato a Kirkuk, secondo la polizia.',
  'Pelo menos cinco pessoas foram mortas na segunda-feira em Kirkuk.',
  'Bij een aanslag in Kirkuk zijn maandag vijf doden gevallen, zegt de politie.',
  'Kerkük’te pazartesi günü düzenlenen saldırıda beş kişi öldü, üç kişi yaralandı.',
  'Li Kerkûkê di êrîşekê de pênc kes hatin kuştin û sê kes birîndar bûn.',
  'W zamachu w Kirkuku zginęło pięć osób, a trzy zostały ranne.',
  'Взрыв в Киркуке: пять погибших',
  'در حمله‌ای در کرکوک پنج نفر کشته شدند و سه نفر زخمی شدند.',
  'لە هێرشێکدا لە کەرکووک پێنج کەس کوژران',
])('neither in English nor in Arabic: %s', (text) => expect(languageOf(text)).toBe('other'));

test.each([
  'Five dead',
  'Attentat à Kirkouk',
  'Kirkuk, Iraq - 5 killed',
  'Gunmen shoot dead farmer near Daquq',
  'Abu Ali al-Iraqi, Omar Hassan, Mohammed Ali al-Jubouri, Ahmed Salim',
  'Kirkuk: 5 killed, 3 wounded. Mosul: 7 killed. Baghdad: 1 killed. Hawija: 2 abducted. Daquq: 5 killed.',
  'Explosion rocks Kirkuk market; dozens feared dead, hospitals overwhelmed',
  'Suspected Islamic State sleeper-cell members detonated improvised explosive devices targeting Federal Police patrols',
  'Islamic State (داعش) claimed an attack in Kirkuk that killed five people.',
  'Médecins Sans Frontières said five people were killed in Kirkuk.',
])('in English, or too short to tell: %s', (text) => expect(languageOf(text)).toBe('en'));

test.each(['قتل خمسة أشخاص في هجوم في كركوك', 'مقتل خمسة في Kirkuk', 'مقتل خمسة'])('in Arabic: %s', (text) =>
  expect(languageOf(text)).toBe('ar'),
);
