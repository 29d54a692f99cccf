/** Words on every page: the frame, the emergency strip, entries of the timeline. */
export const common = {
  product: 'Pluis',
  otherLanguage: 'English',
  otherLanguageCode: 'en',
};

export type Common = typeof common;
