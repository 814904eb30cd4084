import fc from 'fast-check'

/** Twenty examples per property are enough to kill a mutant; a hundred would take five times as long. */
fc.configureGlobal({ numRuns: 20 })
