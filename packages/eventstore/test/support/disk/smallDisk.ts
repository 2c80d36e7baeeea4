import { spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A file system of its own with so many kilobytes, for the owner of that other folder; null where none can be mounted.
 */
export const smallDisk = (
  kilobytes: number,
  beside: string,
): { readonly folder: string; readonly remove: () => void } | null => {
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'none', folder])
  if (mounted.status !== 0) {
    rmdirSync(folder)
    return null
  }
  const { uid, gid } = statSync(beside)
  chownSync(folder, uid, gid)
  return {
    folder,
    remove: () => {
      // Whoever still has a file of it open keeps that, and nobody finds it any more.
      spawnSync('umount', ['--lazy', folder])
      rmdirSync(folder)
    },
  }
}
