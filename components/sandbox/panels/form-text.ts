/** What stands in a field of a form, without blanks at its ends. */
export const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
