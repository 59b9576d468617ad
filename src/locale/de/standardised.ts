/** Words on values in which all areas are taken to be equally old. */
export const standardised = {
  heading: 'Wie ist das Alter berücksichtigt?',
  weights: {
    'european-2013':
      'Jedes Gebiet ist so gerechnet, als lebten dort gleich viele Alte und Junge: Die Raten der Altersgruppen sind mit der Europastandardbevölkerung 2013 gewichtet. Vergleichbar sind nur Werte mit derselben Standardbevölkerung.',
    region:
      'Jedes Gebiet ist so gerechnet, als lebten dort gleich viele Alte und Junge: Die Raten der Altersgruppen sind mit der Bevölkerung der Region im ersten Jahr der Reihe gewichtet. Vergleichbar sind nur Werte mit derselben Standardbevölkerung.',
  },
  expected:
    'Erwartet sind so viele Fälle, wie das Gebiet hätte, wenn in jeder Altersgruppe die Rate der Region gälte. 100 % heißt: wie in der Region. Jedes Gebiet lässt sich nur mit der Region vergleichen, zwei Gebiete nicht miteinander; darum gibt es keinen Rang.',
  groups: (ages: string) => `Altersgruppen: ab ${ages} Jahren.`,
  observed: (count: string, expected: string) => `${count}, erwartet ${expected}`,
  expectedHead: 'Erwartet',
};
