import { useState } from 'react'
import { FileUpload } from '../plain/file-upload.tsx'
import { SignaturePad } from '../plain/signature-pad.tsx'
import { PhotoGrid } from '../plain/photo-grid.tsx'
import { ProgressJob } from '../plain/progress-job.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { useTexts } from '../texts.ts'
import { Story } from './story.tsx'
import { storyTexts } from './texts.ts'

const picture = (at: number) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"><rect width="8" height="6" fill="hsl(${150 + at * 24} 25% 55%)"/><path d="M0 6l3-3 2 2 1-1 2 2z" fill="hsl(${150 + at * 24} 30% 35%)"/></svg>`)}`

/** Photos, uploads, long work. */
export default function FilesStory() {
  const texts = useTexts(storyTexts)
  const [state, setState] = useState<'running' | 'cancelled'>('running')
  return (
    <>
      <PageHead title={texts.files} />
      <Story title="PhotoGrid" wide>
        <PhotoGrid
          photos={[0, 1, 2, 3, 4].map((at) => ({
            id: String(at),
            small: picture(at),
            large: picture(at),
            alt: texts.subjects[at]!,
          }))}
        />
      </Story>
      <Story title="SignaturePad">
        <SignaturePad onChange={() => undefined} />
      </Story>
      <Story title="FileUpload" wide>
        <FileUpload photos />
        <br />
        <FileUpload />
        <FileUpload signatures />
      </Story>
      <Story title="ProgressJob" wide>
        <div style={{ display: 'grid', gap: 12, maxWidth: 640 }}>
          <ProgressJob
            title={texts.list}
            state={state}
            done={38_420}
            total={100_000}
            leftMs={95_000}
            onCancel={() => setState('cancelled')}
          />
          <ProgressJob
            title={texts.list}
            state="done"
            done={100_000}
            total={100_000}
            outcome={texts.noneHint}
          />
          <ProgressJob
            title={texts.list}
            state="failed"
            done={61_000}
            total={100_000}
            outcome={texts.noneHint}
          />
          <ProgressJob
            title={texts.list}
            state="waiting"
            done={0}
            total={100_000}
            onCancel={() => undefined}
          />
        </div>
      </Story>
    </>
  )
}
