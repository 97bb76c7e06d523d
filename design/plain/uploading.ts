import { createContext, useContext, useEffect, useId } from 'react'

/** Who must know that files are on their way: a form waits for them before it is sent. */
export const UploadingContext = createContext<(uploads: string, areOnTheirWay: boolean) => void>(
  () => undefined,
)

/** Tells the form around, if there is one, whether files are still on their way. */
export function useTellUploading(areOnTheirWay: boolean): void {
  const id = useId()
  const tell = useContext(UploadingContext)
  useEffect(() => {
    tell(id, areOnTheirWay)
    return () => tell(id, false)
  }, [tell, id, areOnTheirWay])
}
