/** Money in fen as yuan with unit: ¥1,234,500.00; whole yuan lose their decimals when `round`. */
export function Money({ fen, round = false }: { fen: number; round?: boolean }) {
  const whole = round && fen % 100 === 0
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {moneyWords(fen, whole ? 0 : 2)}
    </span>
  )
}

function moneyWords(fen: number, digits: 0 | 2): string {
  return new Intl.NumberFormat('zh-CN', {
    style: 'currency',
    currency: 'CNY',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(fen / 100)
}
