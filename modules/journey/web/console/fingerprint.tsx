import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { actionTexts } from './action-texts.ts'
import styles from './evidence.module.css'

/** The beginning of a SHA-256 in hex; a click copies it whole, to be checked elsewhere. */
export function Fingerprint({ label, sha256 }: { label: string; sha256: string }) {
  const t = useTexts(actionTexts)
  const copy = () => void navigator.clipboard.writeText(sha256).then(() => toast.success(t.copied))
  return (
    <span>
      {label}{' '}
      <button type="button" className={styles.hash} title={sha256} onClick={copy}>
        {sha256.slice(0, 12)}
      </button>
    </span>
  )
}
