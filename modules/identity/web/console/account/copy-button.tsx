import { Button } from 'antd'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { texts } from './texts.ts'

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text }: { text: string }) {
  const t = useTexts(texts)
  const copy = () => void navigator.clipboard.writeText(text).then(() => toast.success(t.copied))
  return (
    <Button size="small" icon={<Icon name="copy" size={14} />} onClick={copy}>
      {t.copy}
    </Button>
  )
}
