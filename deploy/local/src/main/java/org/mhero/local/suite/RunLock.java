package org.mhero.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.mhero.local.Problem;
import org.mhero.local.part.DataDirectory;
import org.mhero.local.part.Site;
import org.mhero.local.process.PidRecord;

/** Lets one runner at a time use a data folder; the system takes it back when the runner dies. */
final class RunLock {
  private final DataDirectory data;
  private final FileChannel channel;
  private final FileLock lock;

  private RunLock(DataDirectory data, FileChannel channel, FileLock lock) {
    this.data = data;
    this.channel = channel;
    this.lock = lock;
  }

  static RunLock take(Site site) {
    DataDirectory data = site.data();
    try {
      FileChannel channel =
          FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tried(channel);
      if (lock == null) {
        channel.close();
        throw new Problem(
            "mHero already runs on %s%s; stop it by ./mhero stop or give another folder by --data."
                .formatted(data.root(), runner(data)));
      }
      PidRecord.of(ProcessHandle.current()).write(data.runnerPid());
      RunningSite.of(site).write();
      return new RunLock(data, channel, lock);
    } catch (IOException e) {
      throw new Problem("The data folder %s cannot be locked.".formatted(data.root()), e);
    }
  }

  private static @Nullable FileLock tried(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String runner(DataDirectory data) {
    return PidRecord.read(data.runnerPid())
        .flatMap(PidRecord::process)
        .map(process -> " (process %d)".formatted(process.pid()))
        .orElse("");
  }

  void release() {
    try {
      DataDirectory.forget(data.runnerPid());
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The lock of the data folder cannot be released", e);
    }
  }
}
