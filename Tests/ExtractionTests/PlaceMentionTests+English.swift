import Model

extension PlaceMentionTests {
  private static func en(_ marked: String, _ more: PlaceMentionExample.Form...) -> [PlaceMentionExample] {
    PlaceMentionExample.forms(marked, .english, more)
  }

  static let english: [PlaceMentionExample] = [
    // Natural names with their kind words.
    en("Rain fell on [[New York City]] and [[Mexico City]].", .capitals),
    en("Police in [[Orange County]] closed roads."),
    en("Mills opened in [[Binh Duong Province]] and [[Hai Phong]]."), en("The ferry reached [[Durham Region]] late."),
    en("The province of [[Ontario]] sent help."), en("The city of [[Zorbtown]] has a tram."),
    en("Two climbers died on [[Mount Zorb]]."), en("Boats crossed [[Lake Eola]] at dawn."),
    en("The [[Zorb River]] broke its banks."), en("Flights left [[Heathrow Airport]] late."),
    en("Flights left [[Zorbino]] airport late."), en("They sailed through the [[Strait of Hormuz]]."),
    en("Smoke rose near [[Yosemite National Park]]."), en("Farmers in [[Zorb County]] lost crops."),
    en("Two men drowned near [[Zorb Fork]] on Sunday."), en("Ebola reached [[Zorbende]] district."),
    en("Soldiers left the Kurdish villages."), en("Voters in both House districts stayed home."),
    // Containers and lists.
    en("Snow hit [[Durham]], [[North Carolina]], overnight."), en("A fire broke out in [[London]], [[Ontario]]."),
    en("[[Zorbtown]], [[Florida]], voted early."), en("Grain rose in [[Springfield]], [[Ill.]], on Monday."),
    en("Storms hit [[Iowa]], [[Nebraska]] and [[Kansas]].", .capitals), en("They toured [[Reading]], [[England]]."),
    en("Cases rose in [[Dublin]], [[Ireland]], and in [[Dublin]], [[Ohio]]."),
    en("Both teams from [[Leeds]] and [[Bath]] drove home."),
    // Countries, regions, seas.
    en("The [[U.S.]] and the [[UK]] signed."),
    en("Ministers from [[Vietnam]], [[Laos]] and [[Thailand]] met.", .capitals),
    en("Prices rose across [[Southeast Asia]] and [[Europe]]."), en("Ships crossed the [[Black Sea]]."),
    en("Aid reached the [[Gaza Strip]] and the [[West Bank]]."), en("Oil from the [[North Sea]] fell."),
    en("Troops left northern [[Iraq]] for [[South Korea]]."), en("[[Washington]] said it would wait."),
    en("[[Russia]]'s envoy left [[Geneva]]."), en("Clashes spread along the [[Israel]]-[[Lebanon]] border."),
    en("The [[London]]-based lender cut jobs."), en("A [[Paris]]-born chef opened a bistro."),
    en("[[US]] President Joe Hartley visited [[Poland]]."), en("[[Texas]] Governor Ann Hale vetoed it."),
    en("He spoke in [[Hanoi]] on Monday."), en("[[HANOI]], June 14 (Northern Wire) - Rain fell."),
    en("FLOODS HIT [[VENICE]] AS [[ITALY]] BRACES"), en("In [[Ho Chi Minh City]], shops reopened."),
    en("Trade with [[Thua Thien-Hue]] and [[Ba Ria - Vung Tau]] grew."), en("[[Ha Noi]] and [[Da Nang]] were dry."),
    en("Southern [[Lebanon]] was calm."), en("Residents fled the [[Horn of Africa]]."),
    // Words that are places where the text says so.
    en("The race ended in [[Nice]]."), en("Trains to [[Reading]] were late."), en("A man from [[Mobile]] won."),
    // Persons.
    en("Chelsea Clinton spoke to the crowd."), en("Jack London wrote about dogs."), en("Mr. Houston bakes bread."),
    en("Mrs. Chelsea Howe sang."), en("Paris Hilton waved."), en("The Duke of Edinburgh was ill."),
    en("Actor Austin Reed retired."), en("The suspect, Paris Washington, 24, fled."), en("Loyola de Palacio resigned."),
    en("President Jackson spoke."), en("Dr. Hamilton retired."),
    // Streets.
    en("Shops on Washington Street closed."), en("A flat on Oxford Road burned."),
    en("He lives at 12 Hamilton Avenue."),
    // Organisations.
    en("The Bank of Scotland cut rates."), en("The University of Toronto tested it."), en("Oxford University agreed."),
    en("Chelsea FC signed him."), en("Manchester United drew."), en("Manchester City won the cup."),
    en("The Boston Celtics beat the Los Angeles Lakers."), en("The New York Times reported it."),
    en("Durham Region Health Department reported ten cases."), en("The European Union met."), en("ASEAN met."),
    en("FC Porto and AC Milan drew."), en("Liverpool beat Everton in the league."),
    en("He runs Boston Consulting Group."),
    en("Michigan State lost."), en("Silicon Valley Bank failed."), en("The Chicago Tribune closed."),
    en("The U.S. Geological Survey measured it."), en("Real Madrid lost."), en("Bristol City drew."),
    // Events, treaties, things.
    en("The Boston Marathon was wet."), en("The Paris Agreement holds."), en("Runners love the Berlin Marathon."),
    en("HMS London sank."), en("The Hue-S app is new."),
    // Adjectives and words.
    en("French wine and Vietnamese coffee sell well."), en("Reading is fun."), en("A Nice day."),
    en("My brother likes mobile games."), en("The hue of the sky."), en("Nga is his wife."),
    en("Many said it may rain in March."),
  ].flatMap { $0 }
}
