/** Where the choice is kept; absent means the system's. */
export const themeKey = 'fanout.theme';

/** Runs inline, before the page is painted. */
export const themeScript = `try{let t=localStorage.getItem(${JSON.stringify(themeKey)});if(t)document.documentElement.dataset.theme=t}catch{}`;
