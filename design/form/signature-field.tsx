import { SignaturePad } from '../plain/signature-pad.tsx'

interface SignatureFieldProps {
  onPicture: (picture: File | null) => void
  onChange?: (isSigned: boolean | undefined) => void
}

/** The pad as a control of a form: it is filled when there is a stroke. */
export function SignatureField({ onPicture, onChange }: SignatureFieldProps) {
  return (
    <SignaturePad
      onChange={(picture) => {
        onPicture(picture)
        onChange?.(picture ? true : undefined)
      }}
    />
  )
}
