package org.mhero.test.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/**
 * The image of a server, and whether Docker can have it soon.
 *
 * @param name as {@code docker pull} takes it
 */
public record ServerImage(String name) {
  private static final String WATCHER = "testcontainers/ryuk";
  private static final List<Logger> TALKATIVE =
      Stream.of("org.testcontainers", "com.github.dockerjava", "tc")
          .map(Logger::getLogger)
          .toList();

  /** The usual image, or the one that an environment variable names. */
  public static ServerImage of(String usual, String variable) {
    String other = System.getenv(variable);
    return new ServerImage(other == null || other.isBlank() ? usual : other.strip());
  }

  /** What Testcontainers takes, whatever registry the image comes from. */
  public DockerImageName like(String original) {
    return DockerImageName.parse(name).asCompatibleSubstituteFor(original);
  }

  /**
   * Why the image cannot be had, empty where it is there or could be pulled. Asks Docker without
   * the container that Testcontainers starts to watch the others: its pull is tried again for two
   * minutes where no registry answers. So where either image is missing, one pull without a second
   * try tells whether one does. What goes wrong is told by one line and not by their stack traces.
   */
  Optional<String> trouble(Duration patience) {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.OFF));
    try {
      DockerClient docker = docker();
      return has(docker, name) && (unwatched() || has(docker, WATCHER))
          ? Optional.empty()
          : pull(docker, patience);
    } catch (DockerException | IllegalStateException e) {
      return Optional.of("Docker says " + String.valueOf(e.getMessage()).strip());
    }
  }

  private static DockerClient docker() {
    List<DockerClientProviderStrategy> ways =
        ServiceLoader.load(DockerClientProviderStrategy.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    return DockerClientProviderStrategy.getFirstValidStrategy(ways).getDockerClient();
  }

  private static boolean unwatched() {
    return Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"));
  }

  private static boolean has(DockerClient docker, String image) {
    return !docker.listImagesCmd().withFilter("reference", List.of(pulled(image))).exec().isEmpty();
  }

  /** The name in the mirror that Testcontainers has been told of. */
  private static String pulled(String image) {
    return ImageNameSubstitutor.instance()
        .apply(DockerImageName.parse(image))
        .asCanonicalNameString();
  }

  /** Goes on in the background when it takes too long: the next run may find the image. */
  private Optional<String> pull(DockerClient docker, Duration patience) {
    try {
      boolean done =
          docker
              .pullImageCmd(pulled(name))
              .start()
              .awaitCompletion(patience.toSeconds(), TimeUnit.SECONDS);
      return done
          ? Optional.empty()
          : Optional.of(
              "%s was not pulled within %d seconds".formatted(name, patience.toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + name + " was pulled", e);
    }
  }
}
