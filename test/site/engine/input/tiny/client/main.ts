const root: HTMLElement = document.documentElement;
root.dataset.script = 'on';
