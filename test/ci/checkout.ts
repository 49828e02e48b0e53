import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { git } from '../support/git-site.ts';

/**
 * Merges the branch `work` of a repository as GitHub does for a pull request: its first parent is the tip of `main`, which
 * `goOn` has brought forward before. The merge is `refs/pull/1/merge` and in no branch.
 */
export function mergePull(origin: string, goOn: () => void): void {
  git(origin, 'checkout', '--quiet', 'main');
  goOn();
  git(origin, 'checkout', '--quiet', '--detach', 'main');
  git(origin, 'merge', '--quiet', '--no-ff', '--message', 'Merge work into main', 'work');
  git(origin, 'update-ref', 'refs/pull/1/merge', 'HEAD');
  git(origin, 'checkout', '--quiet', 'main');
}

/** A checkout of one commit alone, as actions/checkout makes it unless it is told otherwise; returns its folder. */
export function shallowCheckout(origin: string, checkout: string, revision: string): string {
  // GitHub gives any commit that is asked for by its name.
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  mkdirSync(checkout);
  git(checkout, 'init', '--quiet');
  git(checkout, 'remote', 'add', 'origin', pathToFileURL(origin).href);
  git(checkout, 'fetch', '--quiet', '--no-tags', '--depth=1', 'origin', revision);
  git(checkout, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
  return checkout;
}
