internal import ArgumentParser

@main
struct Vinhdanh: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "vinhdanh", abstract: "Award records from news pages.")
}
