import type { Common } from '../nl/common.ts';

export const common: Common = {
  product: 'Pluis',
  otherLanguage: 'Nederlands',
  otherLanguageCode: 'nl',
};
