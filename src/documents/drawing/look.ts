import type { Mark } from './blocks.ts';
import type { Style } from './fonts.ts';

/** Measures in points (1/72 inch) and colours; the colours are those of the screens. */
export const page = { width: 595.28, height: 841.89, left: 70, right: 70, top: 64, bottom: 78 } as const;

export const colour = { ink: '#14252d', soft: '#475a63', line: '#d3dde0', brand: '#0b5563', brandInk: '#073c47', danger: '#a8201a' } as const;

interface TextLook {
  readonly style: Style;
  readonly size: number;
  /** From one base line to the next. */
  readonly leading: number;
  readonly colour: string;
}

export const looks = {
  title: { style: 'strong', size: 27, leading: 32, colour: colour.brandInk },
  subtitle: { style: 'regular', size: 14, leading: 20, colour: colour.soft },
  section: { style: 'strong', size: 16.5, leading: 21, colour: colour.brandInk },
  inner: { style: 'strong', size: 13.5, leading: 18, colour: colour.brand },
  heading: { style: 'strong', size: 12, leading: 16, colour: colour.brand },
  record: { style: 'strong', size: 11.5, leading: 15, colour: colour.ink },
  mark: { style: 'strong', size: 9, leading: 12.5, colour: colour.soft },
  by: { style: 'regular', size: 9.25, leading: 12.5, colour: colour.soft },
  body: { style: 'regular', size: 10.5, leading: 15, colour: colour.ink },
  quote: { style: 'italic', size: 10.5, leading: 15, colour: colour.ink },
  quiet: { style: 'regular', size: 9.5, leading: 13.5, colour: colour.soft },
  label: { style: 'strong', size: 9.5, leading: 14, colour: colour.soft },
  strong: { style: 'strong', size: 10.5, leading: 15, colour: colour.ink },
  footer: { style: 'regular', size: 8.5, leading: 11, colour: colour.soft },
} as const satisfies Record<string, TextLook>;

export type LookName = keyof typeof looks;

export const marks: Readonly<Record<Mark, { readonly line: string; readonly ink: string; readonly ground: string }>> = {
  own: { line: '#0b5563', ink: '#0b5563', ground: '#e3f0f2' },
  other: { line: '#5a3d8a', ink: '#5a3d8a', ground: '#f0ebf8' },
  hypothesis: { line: '#e8a317', ink: '#7a4f00', ground: '#fdf2da' },
  talk: { line: '#1a6338', ink: '#1a6338', ground: '#e5f2ea' },
  decision: { line: '#073c47', ink: '#073c47', ground: '#e3f0f2' },
  danger: { line: '#a8201a', ink: '#7f1712', ground: '#fcebea' },
  plain: { line: '#6b7f88', ink: '#475a63', ground: '#f2f6f6' },
};
