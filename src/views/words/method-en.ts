/** How the site works, in plain English. */
export const methodEn = {
  intro:
    'Every figure on this site can show where it comes from. This page says what the signs and grades mean, and how they are worked out.',
  sections: [
    {
      id: 'receipts',
      heading: 'What a receipt is',
      paragraphs: [
        'A figure with a dotted underline has been checked against data each time the site was built. If the words and the data disagree, the site is not published. Press the figure and its receipt opens: the value, how it was worked out, the rows it rests on, the passages in which somebody says so, how many of them are independent (for a count or a sum: how many origins it rests on in all), and since when the figure stands.',
        'A figure can be checked in four ways. It is an observation in a series, or the change between two; it is counted or summed over incidents; it is the answer to a question put to the data; or it is what a source itself says. The last kind is marked as quoted: we checked that the source says it, not that it is so.',
        'Sums keep the doubt of their parts. If one incident has four to six dead and another at least ten, the total is “at least 14”. What is not known is never counted as nought.',
      ],
    },
    {
      id: 'status',
      heading: 'How a status is worked out',
      paragraphs: [
        'The status of an incident says how sure anyone can be that it happened. It is worked out from who says so, not from how many pages repeat it, and says nothing by itself about the toll or about who did it.',
        'An incident is claimed when everything known about it goes back to those who say they did it. It is reported when somebody else says so. It is confirmed when two sources that do not go back to the same origin say so, and not both of them are the attackers’ own word. When those who were attacked admit what the attackers claim, that counts as confirmed.',
        'A force or an authority that speaks of its own losses counts as reporting. A party to the fighting that speaks of what it did to others counts as claiming.',
        'Editors may mark an incident as disputed, when sources contradict one another on what happened or who did it, or withdraw it. They may always give a weaker status than the sources would carry, and never a stronger one.',
      ],
    },
    {
      id: 'independence',
      heading: 'What counts as independent',
      paragraphs: [
        'Ten articles that all repeat one agency are one source. For each source we record whom it repeats, and follow that to the end: to an agency, a monitor, a ministry, a witness, or the group itself. Two sources are independent when these origins have nothing in common.',
        'The number of sources given on this site is the largest number of them that are independent of one another. Copies and mirrors of other pages are recorded so that a reader can find them; they are never an origin and carry nothing.',
      ],
    },
    {
      id: 'disagreement',
      heading: 'When sources disagree',
      paragraphs: [
        'Both figures are shown, side by side, with who says what. The range on the record spans what the sources say. A figure that is left out of the range, such as an early toll, stays on the page with the reason.',
        'Ranges are written 4–6, a lowest number “at least 15”. “Not known” means that nobody gives a number; it is not nought.',
      ],
    },
    {
      id: 'dates',
      heading: 'Dates',
      paragraphs: [
        'When a thing happened, when a page about it was published and when that page was last changed are three different dates and are named as such. A date is never shown as more exact than it is known to be: “August 2020” stays a month, “between 25 and 26 March 2019” stays two days.',
      ],
    },
    {
      id: 'grades',
      heading: 'How sources are graded',
      paragraphs: [
        'Each source has a letter for its reliability, after the Admiralty scale. The grade is about the source, not about the single report; the reason stands on the source’s own page. A low grade does not remove a source, and a high one does not make a report true.',
      ],
    },
    {
      id: 'propaganda',
      heading: 'The group’s own word',
      paragraphs: [
        'Claims by those who carry out attacks are shown as claims, with the relay in which they were read. There is no link to their outlets. Addresses that are kept for the record only are printed and are not links.',
      ],
    },
    {
      id: 'corrections',
      heading: 'Corrections',
      paragraphs: [
        'A record that turns out to be wrong is corrected in the open: what it said, what it says now, and when. A record that is withdrawn or merged with another keeps its address and says what became of it.',
      ],
    },
  ],
};
