internal import ArgumentParser
internal import Pipeline

/// Runs a job and turns how it ended into the process's exit code.
func finish(_ job: (Console) async throws -> ExitStatus) async throws {
  let console = Console()
  let status: ExitStatus
  do {
    status = try await job(console)
  } catch let failure as RunFailure {
    console.report(failure)
    status = failure.status
  } catch {
    console.report(nil, "unexpected error: \(error)")
    status = .bug
  }
  if status != .done { throw ExitCode(status.rawValue) }
}
