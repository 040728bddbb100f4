const shape = /^[^\s@,;:<>()[\]"\\]+@[^\s@.,;:<>()[\]"\\]+(\.[^\s@.,;:<>()[\]"\\]+)+$/;

/** Whether a text can be one mail address: good enough to tell a typing mistake, not proof that it exists. */
export function looksLikeMail(text: string): boolean {
  return text.length <= 254 && shape.test(text);
}
