import { startExplorer } from './app.ts';

const root = document.querySelector<HTMLElement>('[data-explore]');
if (root) startExplorer(root);
