/** Input that was not sent yet: kept until the browser closes, so that a lost connection or a wrong click costs nothing. */
export interface Draft<Values> {
  read: () => Partial<Values> | undefined
  write: (values: Partial<Values>) => void
  drop: () => void
}

/** The draft of a form under its name. */
export function draftOf<Values>(name: string, storage: Storage = sessionStorage): Draft<Values> {
  const key = `tongxing.draft.${name}`
  return {
    read() {
      try {
        const text = storage.getItem(key)
        return text ? (JSON.parse(text) as Partial<Values>) : undefined
      } catch {
        return undefined
      }
    },
    write(values) {
      try {
        storage.setItem(key, JSON.stringify(values))
      } catch {
        // A full store loses the draft, not the form.
      }
    },
    drop: () => storage.removeItem(key),
  }
}

/** For forms with passwords: nothing is kept. */
export function noDraft<Values>(): Draft<Values> {
  return { read: () => undefined, write: () => undefined, drop: () => undefined }
}
