import fc from 'fast-check'

/** Twenty examples a property are enough to kill a mutant; a hundred would make the run five times as long. */
fc.configureGlobal({ numRuns: 20 })
