import { App, Button, Input, Space } from 'antd'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import { staffTexts } from './staff-texts.ts'

interface PasswordSuggestionProps {
  value?: string
  onChange?: (password: string) => void
  id?: string
}

/** Without 0, O, 1, l and I, which are mistaken for one another when read out. */
const letters = ['abcdefghjkmnpqrstuvwxyz', 'ABCDEFGHJKMNPQRSTUVWXYZ', '23456789']

/** A password of three groups of four, easy to read out: kR7m-Tq2w-9xHd. */
function suggestPassword(): string {
  const all = letters.join('')
  const pick = (from: string) => from[crypto.getRandomValues(new Uint32Array(1))[0]! % from.length]!
  const group = () => letters.map(pick).join('') + pick(all)
  return [group(), group(), group()].join('-')
}

/** An initial password to be told to somebody: typed or suggested, shown, copied. */
export function PasswordSuggestion({ value, onChange, id }: PasswordSuggestionProps) {
  const t = useTexts(staffTexts)
  const { message } = App.useApp()
  const copy = () => void navigator.clipboard.writeText(value ?? '').then(() => message.success(t.copied))
  return (
    <Space.Compact block>
      <Input
        id={id}
        value={value}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onChange?.(target.value)}
      />
      <Button onClick={() => onChange?.(suggestPassword())}>{t.suggest}</Button>
      <Button icon={<Icon name="copy" size={15} />} aria-label={t.copy} disabled={!value} onClick={copy} />
    </Space.Compact>
  )
}
