export const percent = (share: number | null) => (share === null ? '—' : `${(share * 100).toFixed(1)}%`)
export const asNumber = (value: number | null, digits = 1) => (value === null ? '—' : value.toFixed(digits))
