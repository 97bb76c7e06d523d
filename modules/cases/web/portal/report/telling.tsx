import { Choice } from '#design/portal/choice.tsx'
import { PhotoPicker } from '#design/portal/photo-picker.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { VoiceRecorder } from '#design/portal/voice-recorder.tsx'
import { isKept } from '#platform/web/outbox/kept.ts'
import { useTexts } from '#design/texts.ts'
import type { Places } from './choose-place.tsx'
import { SameMatter } from '../same-matter.tsx'
import { reportTexts } from './report-texts.ts'
import type { useDraftReport } from './use-draft-report.ts'

interface TellingProps {
  own: ReturnType<typeof useDraftReport>
  homes: Places['homes']
}

/** Words, a voice, photos; one of them is enough. */
export function Telling({ own, homes }: TellingProps) {
  const { draft, change, photos, voice, record, dropVoice } = own
  const t = useTexts(reportTexts)
  return (
    <>
      {homes.length > 1 && (
        <Choice
          legend={t.home}
          value={draft.homeId ?? homes[0]!.id}
          onChange={(homeId) => change({ homeId, spot: null })}
          options={homes.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
      <TextField
        long
        label={t.words}
        value={draft.body}
        onChange={(body) => change({ body })}
        hint={t.wordsOr}
        input={{ maxLength: 5000 }}
      />
      <SameMatter
        said={draft.body}
        fileIds={photos.fileIds.filter((id) => !isKept(id))}
        repeatOf={draft.repeatOf}
        onRepeat={(repeatOf) => change({ repeatOf })}
        onAdded={own.forget}
      />
      <VoiceRecorder voice={voice} onRecorded={(recording) => void record(recording)} onRemove={dropVoice} />
      <PhotoPicker {...photos} />
    </>
  )
}
