import { Icon } from './icon.tsx'

/** A phone number in groups as people read it, whole or masked; a whole one can be dialled. */
export function PhoneNumber({ phone }: { phone: string }) {
  const words = (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{grouped(phone)}</span>
  )
  if (!/^\+?\d+$/.test(phone)) return words
  return (
    <a href={`tel:${phone}`}>
      <Icon name="phone" size={14} /> {words}
    </a>
  )
}

/** 13800000001 as 138 0000 0001, 138****0001 as 138 **** 0001; other shapes stay as they are. */
function grouped(phone: string): string {
  return phone.replace(/^(\d{3})([\d*]{4})(\d{4})$/, '$1 $2 $3')
}
