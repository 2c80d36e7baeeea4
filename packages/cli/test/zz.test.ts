import { test } from 'vitest'
import { minutebook } from './world.js'
import { ledgerFile, town } from './sprucegrove.js'
test('x', async () => {
  const cwd = await town()
  const at = minutebook(cwd)
  const tty = minutebook(cwd, { terminal: 100 })
  for (const l of [['--help'],['status','--help'],['status', ledgerFile, '6,030'],['why', ledgerFile, '6,030','--on','2025-02-03'],['timeline',ledgerFile,'6,030'],['in-force',ledgerFile,'--all'],['changes',ledgerFile,'--from','2000-01-01','--to','2026-01-01'],['resolve',ledgerFile,'Policy 6030'],['findings',ledgerFile],['log',ledgerFile],['verify',ledgerFile],['staus'],['status',ledgerFile,'x','--onn'],['status','nope','x'],['status',ledgerFile,'abc'],['status',ledgerFile,'6030','--on','2025-02-30','--known-at','yesterday']]) {
    const r = await at(...l)
    console.log('$', l.join(' '), '→', r.code, '\n' + r.out, '\nERR', r.err)
  }
  for (const l of [['status', ledgerFile, '6,030'],['timeline',ledgerFile,'6,030'],['in-force',ledgerFile,'--all'],['findings',ledgerFile],['log',ledgerFile]]) {
    const r = await tty(...l)
    console.log('$', l.join(' '), '→', r.code, '\n' + r.out, '\nERR', r.err)
  }
})
