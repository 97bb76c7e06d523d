import { useState } from 'react'
import { useTexts } from '../texts.ts'
import { Button } from './button.tsx'
import { fileTexts } from './file-texts.ts'
import styles from './file-upload.module.css'
import { SignaturePad } from './signature-pad.tsx'

interface SignHereProps {
  onSigned: (picture: File) => void
  onClose: () => void
}

/** Lets somebody sign on the screen of the device; what was signed becomes a file like any other. */
export function SignHere({ onSigned, onClose }: SignHereProps) {
  const t = useTexts(fileTexts)
  const [picture, setPicture] = useState<File | null>(null)
  const use = () => {
    if (picture) onSigned(new File([picture], `${t.signature}.png`, { type: picture.type }))
    onClose()
  }
  return (
    <div className={styles.signing}>
      <SignaturePad onChange={setPicture} />
      <div className={styles.ways}>
        {picture && (
          <Button look="primary" size="large" onClick={use}>
            {t.signed}
          </Button>
        )}
        <Button size="large" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </div>
  )
}
