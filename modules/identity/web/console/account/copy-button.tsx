import { App, Button } from 'antd'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import { texts } from './texts.ts'

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text }: { text: string }) {
  const t = useTexts(texts)
  const { message } = App.useApp()
  const copy = () => void navigator.clipboard.writeText(text).then(() => message.success(t.copied))
  return (
    <Button size="small" icon={<Icon name="copy" size={14} />} onClick={copy}>
      {t.copy}
    </Button>
  )
}
