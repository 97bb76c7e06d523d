import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Choice } from '#design/portal/choice.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Page } from '#design/portal/page.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { cases } from './api.ts'
import styles from './emergency.module.css'
import { Received } from './report/received.tsx'

const texts = defineTexts({
  zh: {
    title: '紧急求助',
    lead: '电梯困人、燃气泄漏、着火、触电：请先打电话，我们 24 小时有人接听。',
    call: '立即拨打',
    noNumber: '请立即拨打 119 或 120。',
    also: '也可以在这里告诉我们，监控中心和管家会同时收到，5 分钟内到现场。',
    home: '哪个家',
    what: '发生了什么',
    kinds: { lift: '电梯困人', gas: '燃气泄漏', fire: '着火', shock: '触电', other: '其他危险' },
    where: '在哪里',
    whereHint: '例如：3 栋 2 单元电梯、家里厨房',
    send: '呼叫现场',
    more: '想补充的话（选填）',
  },
  en: {
    title: 'Emergency',
    lead: 'Trapped in a lift, gas, fire, electric shock: please call first. We answer day and night.',
    call: 'Call now',
    noNumber: 'Please call 119 or 120 at once.',
    also: 'You can tell us here too. The control room and the steward hear of it at once and come within 5 minutes.',
    home: 'Which home',
    what: 'What happened',
    kinds: {
      lift: 'Trapped in a lift',
      gas: 'Gas',
      fire: 'Fire',
      shock: 'Electric shock',
      other: 'Other danger',
    },
    where: 'Where',
    whereHint: 'For example: lift of building 3, kitchen at home',
    send: 'Call somebody here',
    more: 'Anything to add (optional)',
  },
})
type Kind = keyof (typeof texts)['zh']['kinds']

/** Danger to life: the number stands before the form, the form is three taps. @serves 4.9, S2-28 */
export default function Emergency() {
  const t = useTexts(texts)
  const { data } = useQuery(cases.query.listMyPlaces())
  const [homeId, setHomeId] = useState<string | null>(null)
  const homes = data?.homes ?? []
  const home = homes.find(({ id }) => id === homeId) ?? homes[0]
  const hotline = home?.hotline
  const [kind, setKind] = useState<Kind>('lift')
  const [place, setPlace] = useState('')
  const [more, setMore] = useState('')
  const send = useMutation({
    mutationFn: () =>
      cases.call.reportCase({
        body: {
          kind: 'emergency',
          ...(home && { homeId: home.id }),
          title: [t.kinds[kind], place.trim()].filter(Boolean).join(' · ').slice(0, 200),
          body: [t.kinds[kind], place.trim(), more.trim()].filter(Boolean).join('\n'),
          ...(place.trim() && { place: place.trim() }),
        },
      }),
  })
  if (send.data) return <Received opened={send.data} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  return (
    <Page title={t.title} back="/cases" lead={t.lead}>
      {hotline && (
        <a className={styles.call} href={`tel:${hotline.replaceAll(/[^\d+]/g, '')}`}>
          <Icon name="phone" size={26} />
          <span>
            {t.call}
            <strong>{hotline}</strong>
          </span>
        </a>
      )}
      {data && !hotline && (
        <Notice tone="late" icon="warning">
          {t.noNumber}
        </Notice>
      )}
      <Card>
        <form className={styles.form} onSubmit={submit}>
          <p className={styles.quiet}>{t.also}</p>
          <Choice
            legend={t.what}
            value={kind}
            onChange={setKind}
            options={(Object.keys(t.kinds) as Kind[]).map((value) => ({ value, label: t.kinds[value] }))}
          />
          {homes.length > 1 && home && (
            <Choice
              legend={t.home}
              value={home.id}
              onChange={setHomeId}
              options={homes.map(({ id, label }) => ({ value: id, label }))}
            />
          )}
          <TextField
            label={t.where}
            value={place}
            onChange={setPlace}
            hint={t.whereHint}
            input={{ maxLength: 150 }}
          />
          <TextField long label={t.more} value={more} onChange={setMore} input={{ maxLength: 2000 }} />
          {send.error && (
            <Notice tone="late" icon="warning">
              {send.error.message}
            </Notice>
          )}
          <Button submit wide busy={send.isPending}>
            {t.send}
          </Button>
        </form>
      </Card>
    </Page>
  )
}
