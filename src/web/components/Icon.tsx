/** Small line drawings, so that kinds differ in shape and not only in colour. Decorative: a word always stands beside them. */
export type IconName =
  | 'eye' | 'quote' | 'person' | 'question' | 'cross' | 'talk' | 'mute' | 'table' | 'phone'
  | 'scales' | 'send' | 'help' | 'pen' | 'alarm' | 'gear' | 'check' | 'info' | 'warning';

const paths: Record<IconName, string> = {
  eye: 'M1.5 10S4.5 4.5 10 4.5 18.5 10 18.5 10 15.5 15.5 10 15.5 1.5 10 1.5 10ZM10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  quote: 'M8 5C5 6 3.5 8.5 3.5 11.5V15H8v-4.5H5.5M16.5 5c-3 1-4.5 3.5-4.5 6.5V15h4.5v-4.5H14',
  person: 'M10 3a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM3.5 17c.5-4 3-5.5 6.5-5.5s6 1.5 6.5 5.5',
  question: 'M6.5 7C6.5 4.800 8 3.5 10 3.5s3.5 1.300 3.5 3.200c0 2.5-3.5 2.800-3.5 5.300M10 16v.5',
  cross: 'M7.5 3h5v4.5H17v5h-4.5V17h-5v-4.5H3v-5h4.5Z',
  talk: 'M2.5 4h15v10H10l-4 3.5V14H2.5ZM6 7.5h8M6 10.5h5',
  mute: 'M2.5 4h15v10H10l-4 3.5V14H2.5ZM7 6.5l6 5M13 6.5l-6 5',
  table: 'M10 3.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM4 11a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM16 11a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM8 8l-2.5 3M12 8l2.5 3M7 13.5h6',
  phone: 'M5 2.5l3 1 .5 4-2 1.5c1 2 2.5 3.5 4.5 4.5l1.5-2 4 .5 1 3c-1 2-2.5 2.5-4.5 2C7.5 15.5 4.5 12.5 3 7c-.5-2 0-3.5 2-4.5Z',
  scales: 'M10 3v14M6 17h8M3 6h14M5 6l-2.5 6h5ZM15 6l-2.5 6h5Z',
  send: 'M2.5 10 17.5 3l-4 14-4-5.5ZM9.5 11.5 17.5 3',
  help: 'M10 17S2.5 12.5 2.5 7.5C2.5 3.5 8 2.5 10 6.5c2-4 7.5-3 7.5 1C17.5 12.5 10 17 10 17Z',
  pen: 'M3 17l1-4.5L13.5 3 17 6.5 7.5 16ZM11.5 5 15 8.5',
  alarm: 'M10 2.5 18.5 17h-17ZM10 8v4.5M10 14.5v.5',
  gear: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM10 2v2.5M10 15.5V18M2 10h2.5M15.5 10H18M4.5 4.5 6 6M14 14l1.5 1.5M15.5 4.5 14 6M6 14l-1.5 1.5',
  check: 'M3.5 10.5 8 15 16.5 5',
  info: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 9v5M10 6v.5',
  warning: 'M10 2.5 18.5 17h-17ZM10 8v4.5M10 14.5v.5',
};

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
