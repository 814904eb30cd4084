import { useState } from 'react'
import { limits } from '../../../shared/limits'
import type { BegunStatement } from '../../../shared/model/statement'
import { shortName } from '../../../shared/rules/names'
import { aboutIn, missingInStatement } from '../../../shared/rules/statements'
import { useCoach } from '../../core/coach'
import { turnTo } from '../../core/hand-over'
import { useDispatch, useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { flushTyping } from '../../core/typing'
import { Button } from '../../ui/Button'
import { TextArea, TextInput } from '../../ui/TextInput'
import { Turn, TurnButtons, TurnProblem } from '../plan/signing/Turn'

/** The rep has the laptop: the rep's own words, the rep's name, and nothing else. */
export function StatementTurn({ statement }: { statement: BegunStatement }) {
  const translator = useTranslator()
  const { t } = translator
  const dispatch = useDispatch()
  const workbook = useWorkbook()
  const manager = shortName(useCoach())
  const [tried, setTried] = useState(false)
  const { id } = statement
  const missing = missingInStatement(statement)

  async function give() {
    await flushTyping()
    setTried(true)
    await dispatch({ type: 'statement.give', id })
  }
  const problem = tried && missing ? t(missing === 'text' ? 'statement:noText' : 'statement:noName') : null
  return (
    <Turn
      kicker={t('statement:turn', { rep: shortName(workbook.rep.name) })}
      title={t('statement:turnTitle')}
      intro={t('statement:turnIntro', { about: aboutIn(workbook, statement, translator), manager })}
    >
      <TextArea
        label={t('statement:yourWords')}
        rows={6}
        large
        value={statement.text}
        onCommit={(text) => dispatch({ type: 'statement.write', id, text })}
      />
      <TextInput
        label={t('statement:yourName')}
        maxLength={limits.name}
        value={statement.name}
        onCommit={(name) => dispatch({ type: 'statement.write', id, name })}
      />
      <TurnButtons>
        <TurnProblem>{problem}</TurnProblem>
        <Button size="big" onPress={() => turnTo('hand-back')}>
          {t('statement:notNow')}
        </Button>
        <Button size="big" look="primary" onPress={give}>
          {t('statement:give', { manager })}
        </Button>
      </TurnButtons>
    </Turn>
  )
}
