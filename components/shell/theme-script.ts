/** Where the choice is kept; absent means the system's. */
export const themeKey = 'fanoutTheme';

/** Runs inline, before the page is painted. Free of quotes and angle brackets, so that React writes it as it stands. */
export const themeScript = `try{let t=localStorage.${themeKey};if(t)document.documentElement.dataset.theme=t}catch{}`;
