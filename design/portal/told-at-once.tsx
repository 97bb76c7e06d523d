import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { pushState, turnPushOff, turnPushOn } from '#platform/web/push.ts'
import { defineTexts, useTexts } from '../texts.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

const texts = defineTexts({
  zh: {
    offer: '有了答复，马上告诉我',
    on: '在这台设备上接收提醒',
    off: '不再在这台设备上提醒',
    isOn: '有了答复，这台设备会马上提醒您。夜里 21 点到早上 8 点不打扰，危急情况除外。',
    denied: '您没有允许提醒。需要时请在浏览器或系统设置里允许本页发送通知；重要的答复仍会用短信告诉您。',
    none: '这个浏览器不能提醒。苹果手机请先把本页添加到主屏幕，再从主屏幕打开；其他手机可以换一个浏览器。重要的答复仍会用短信告诉您。',
    failed: '现在开不了提醒，请稍后再试。重要的答复仍会用短信告诉您。',
  },
  en: {
    offer: 'Tell me when there is an answer',
    on: 'Tell me on this device',
    off: 'Do not tell me on this device any more',
    isOn: 'This device tells you as soon as there is an answer; not between 21:00 and 8:00, except in danger.',
    denied:
      'Notifications are not allowed. You can allow them for this page in the settings of the browser or the phone; important answers still reach you by SMS.',
    none: 'This browser cannot tell you. On an iPhone, add this page to the home screen and open it there; elsewhere another browser may do it. Important answers still reach you by SMS.',
    failed: 'It cannot be turned on now. Please try later; important answers still reach you by SMS.',
  },
})

/** Whether this device tells at once what is new: `offer` asks after something was sent, `setting` turns it on and off. @serves S2-09 */
export function ToldAtOnce({ as }: { as: 'offer' | 'setting' }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const { data: state } = useQuery({ queryKey: ['messages', 'pushState'], queryFn: pushState })
  const turn = useMutation({
    mutationFn: () => (state === 'on' ? turnPushOff() : turnPushOn()),
    onSuccess: (next) => queries.setQueryData(['messages', 'pushState'], next),
  })
  if (!state) return null
  if (state === 'none') return as === 'setting' ? <Notice icon="bell">{t.none}</Notice> : null
  if (state === 'denied')
    return as === 'setting' || turn.isSuccess ? <Notice icon="bell">{t.denied}</Notice> : null
  if (state === 'on' && as === 'offer') return turn.isSuccess ? <Notice icon="bell">{t.isOn}</Notice> : null
  return (
    <>
      {state === 'on' && <Notice icon="bell">{t.isOn}</Notice>}
      <Button look="quiet" wide busy={turn.isPending} onClick={() => turn.mutate()}>
        {as === 'offer' ? t.offer : state === 'on' ? t.off : t.on}
      </Button>
      {turn.error && (
        <Notice tone="act" icon="info">
          {t.failed}
        </Notice>
      )}
    </>
  )
}
