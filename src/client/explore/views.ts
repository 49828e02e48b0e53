import type { ExploreState, View } from '../../explore/state.ts';
import type { ChooseMonths } from './brush.ts';
import type { DrawnView } from './drawn-view.ts';

/** The drawings above the table. Each comes with a script of its own, when it is first asked for. */
export interface Views {
  load(view: View): Promise<void>;
  /** Undefined until it has been loaded. */
  loaded(view: View): DrawnView | undefined;
}

/** What the drawings choose with. */
export interface ViewsInput {
  section(view: View): HTMLElement;
  toggle(facet: keyof ExploreState['chosen'], values: readonly string[]): void;
  chooseMonths: ChooseMonths;
}

/** Takes over the drawings of the page. */
export function takeViews({ section, toggle, chooseMonths }: ViewsInput): Views {
  const made = new Map<View, DrawnView>();
  const make = async (view: View): Promise<DrawnView | undefined> => {
    switch (view) {
      case 'map':
        return (await import('./map.ts')).mapView(section('map'), (ids) => toggle('place', ids));
      case 'trend':
        return (await import('./trend.ts')).trendView(chooseMonths);
      case 'timeline':
        return (await import('./timeline.ts')).timelineView(chooseMonths, (kind) => toggle('kind', [kind]));
      case 'table':
        return undefined;
    }
  };
  const asked = new Map<View, Promise<void>>();
  return {
    load(view) {
      const known = asked.get(view);
      if (known) return known;
      const coming = make(view).then((drawn) => {
        if (drawn) made.set(view, drawn);
      });
      // What failed may be asked for again.
      coming.catch(() => asked.delete(view));
      asked.set(view, coming);
      return coming;
    },
    loaded: (view) => made.get(view),
  };
}
